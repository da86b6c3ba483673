/** The wire records of eservice-service: public codes, days and working minutes, never who asked or what they wrote. */
@NullMarked
package org.prongsai.contracts.eservice;

import org.jspecify.annotations.NullMarked;
