/** Makes up a year of life at a sub-district that does not exist, the same whenever it is made up. */
@NullMarked
package org.prongsai.embedded.demo.tuayang;

import org.jspecify.annotations.NullMarked;
