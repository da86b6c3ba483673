/** Published questions over HTTP: everybody reads them, an editor publishes and withdraws them. */
@NullMarked
package org.prongsai.complaint.questions.web;

import org.jspecify.annotations.NullMarked;
