package org.prongsai.identity.account;

import java.time.Instant;
import java.time.LocalDate;

/** What happened to an account. All of it stays in this service: nobody else needs to know. */
public sealed interface AccountEvent {

    record AccountMade(String id, Holding holding, boolean oneTimePassword, boolean demo, Instant at)
            implements AccountEvent {}

    record HoldingChanged(Holding holding) implements AccountEvent {}

    record Delegated(Acting acting) implements AccountEvent {}

    record DelegationEnded(String acting, LocalDate lastDay) implements AccountEvent {}

    record PasswordSet(boolean oneTime) implements AccountEvent {}

    record AccountDisabled() implements AccountEvent {}

    record AccountEnabled() implements AccountEvent {}
}
