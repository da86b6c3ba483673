package org.prongsai.procurement.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Above which budget the reference price (ราคากลาง) has to be published by itself.
 *
 * @param amount baht
 */
public record PublicationLimit(LocalDate effectiveFrom, BigDecimal amount, String source) implements Dated {}
