/** The rows that reports are answered from: folded on Kafka, kept in the store, renewed only by newer ones. */
@NullMarked
package org.prongsai.reporting.rows;

import org.jspecify.annotations.NullMarked;
