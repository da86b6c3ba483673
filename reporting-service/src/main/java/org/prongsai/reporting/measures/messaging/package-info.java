/** The events of complaints, plans and disclosures on Kafka, as the measures understand them. */
@NullMarked
package org.prongsai.reporting.measures.messaging;

import org.jspecify.annotations.NullMarked;
