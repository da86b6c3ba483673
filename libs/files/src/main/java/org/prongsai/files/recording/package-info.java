/** Knows sound and video by their structure, and takes out where they were recorded. */
@NullMarked
package org.prongsai.files.recording;

import org.jspecify.annotations.NullMarked;
