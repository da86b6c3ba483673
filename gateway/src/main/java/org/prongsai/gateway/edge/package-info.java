/** What every request passes, whatever it asks for: its form, its size, its frequency, and what every answer carries. */
@NullMarked
package org.prongsai.gateway.edge;

import org.jspecify.annotations.NullMarked;
