/** Takes files from people whom nobody knows, and gives them back to those who may read them, without harm to either. */
@NullMarked
package org.prongsai.files;

import org.jspecify.annotations.NullMarked;
