package org.prongsai.procurement.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.prongsai.procurement.Method;

/**
 * Up to which budget a method needs no other ground.
 *
 * @param amount baht
 * @param source where the rule is written
 */
public record Ceiling(Method method, LocalDate effectiveFrom, BigDecimal amount, String source) implements Dated {}
