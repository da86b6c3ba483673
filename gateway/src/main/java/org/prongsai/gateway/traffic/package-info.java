/** What is kept of who files or follows a complaint: nothing, or one record that the platform itself cannot read. */
@NullMarked
package org.prongsai.gateway.traffic;

import org.jspecify.annotations.NullMarked;
