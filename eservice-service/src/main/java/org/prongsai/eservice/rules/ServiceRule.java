package org.prongsai.eservice.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What the field's rules say of a service, whoever offers it.
 *
 * @param code the public one, and the only one there is: no code, address or figure tells what somebody suffers from
 * @param countedAs under which code its requests are told of and counted; sensitive services share a wider one
 * @param onePerPerson whether a person has at most one request for it that is still open
 */
public record ServiceRule(
        String code,
        String countedAs,
        String titleTh,
        String titleEn,
        boolean onePerPerson,
        List<Window> windows,
        List<Form> forms) {

    public ServiceRule {
        windows = List.copyOf(windows);
        forms = List.copyOf(forms);
    }

    /** Whether its figures are shown only together with those of others (PDPA s.26: health, disability). */
    public boolean isCountedWithOthers() {
        return !code.equals(countedAs);
    }

    public Window windowOn(LocalDate day) {
        return Edition.on(day, windows);
    }

    public Form formOn(LocalDate day) {
        return Edition.on(day, forms);
    }
}
