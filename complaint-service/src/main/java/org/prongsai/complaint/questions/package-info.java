/** Questions that were answered, published for everybody without anything that tells who asked (ถาม-ตอบ). */
@NullMarked
package org.prongsai.complaint.questions;

import org.jspecify.annotations.NullMarked;
