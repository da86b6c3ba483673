/** What is left of people's work when processes die, data is deleted and the platform is stopped. */
@NullMarked
package org.prongsai.acceptance.fault;

import org.jspecify.annotations.NullMarked;
