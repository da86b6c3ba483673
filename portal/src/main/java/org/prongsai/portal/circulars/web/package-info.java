/** Circulars on the desk: read, acknowledged and issued. */
@NullMarked
package org.prongsai.portal.circulars.web;

import org.jspecify.annotations.NullMarked;
