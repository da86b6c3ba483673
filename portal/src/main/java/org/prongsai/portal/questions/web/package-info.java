/** The page of published questions and answers. */
@NullMarked
package org.prongsai.portal.questions.web;

import org.jspecify.annotations.NullMarked;
