/** The wire records of eservice-service: public codes, days, minutes and opaque ids, never who asked or their words. */
@NullMarked
package org.prongsai.contracts.eservice;

import org.jspecify.annotations.NullMarked;
