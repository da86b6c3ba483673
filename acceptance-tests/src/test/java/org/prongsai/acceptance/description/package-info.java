/** What the services say of their own API, for tests that hold for every operation, those to come included. */
@NullMarked
package org.prongsai.acceptance.description;

import org.jspecify.annotations.NullMarked;
