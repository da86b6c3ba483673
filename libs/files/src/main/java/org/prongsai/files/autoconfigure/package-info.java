/** Gives a service its files by configuration. */
@NullMarked
package org.prongsai.files.autoconfigure;

import org.jspecify.annotations.NullMarked;
