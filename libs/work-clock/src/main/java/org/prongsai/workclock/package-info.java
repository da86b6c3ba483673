/** Working time: how much of it lies between two instants, and when so much of it will have passed. */
@NullMarked
package org.prongsai.workclock;

import org.jspecify.annotations.NullMarked;
