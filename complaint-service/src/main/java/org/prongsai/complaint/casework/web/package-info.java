/** Complaints over HTTP: the public files and follows them, staff work on them. */
@NullMarked
package org.prongsai.complaint.casework.web;

import org.jspecify.annotations.NullMarked;
