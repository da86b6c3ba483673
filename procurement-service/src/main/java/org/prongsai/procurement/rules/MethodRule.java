package org.prongsai.procurement.rules;

import org.prongsai.procurement.Method;

/**
 * What a method asks for.
 *
 * @param invitationNeeded false where a supplier is asked directly
 */
public record MethodRule(Method code, boolean invitationNeeded, String nameTh, String nameEn) {}
