package org.prongsai.portal.procurement.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which years the pages offer.
 *
 * @param firstFiscalYear the oldest, Buddhist Era
 */
@Validated
@ConfigurationProperties("prongsai.portal.procurement")
record ProcurementProperties(@Min(2500) @Max(2700) int firstFiscalYear) {}
