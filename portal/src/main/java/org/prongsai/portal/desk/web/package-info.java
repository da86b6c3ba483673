/** The pages of every section of the desk: work list, list, case, forms and what may go wrong with them. */
@NullMarked
package org.prongsai.portal.desk.web;

import org.jspecify.annotations.NullMarked;
