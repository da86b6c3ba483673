/** The wire records of complaint-service: codes, days and opaque ids, never a word that a person wrote. */
@NullMarked
package org.prongsai.contracts.complaint;

import org.jspecify.annotations.NullMarked;
