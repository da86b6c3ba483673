package org.prongsai.encryption;

import java.time.Instant;

/** The key of the case was erased: nothing that was sealed under it will ever be opened, and nothing more is sealed. */
public record KeyErased(Instant at) implements CaseAccess {}
