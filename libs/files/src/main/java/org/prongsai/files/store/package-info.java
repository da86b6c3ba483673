/** Where ciphertext lies: a directory, or GridFS. */
@NullMarked
package org.prongsai.files.store;

import org.jspecify.annotations.NullMarked;
