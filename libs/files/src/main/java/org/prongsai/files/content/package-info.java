/** What a file is, by its content and never by what it is called. */
@NullMarked
package org.prongsai.files.content;

import org.jspecify.annotations.NullMarked;
