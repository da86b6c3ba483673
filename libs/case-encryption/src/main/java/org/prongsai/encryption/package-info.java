/** Keeps what a person wrote readable only while the case's own key exists, and the server's secrets out of its data. */
@NullMarked
package org.prongsai.encryption;

import org.jspecify.annotations.NullMarked;
