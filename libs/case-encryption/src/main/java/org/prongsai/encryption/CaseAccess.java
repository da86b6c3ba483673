package org.prongsai.encryption;

/** Whether a case can still be read and written: its cipher, or the news that its key was erased. */
public sealed interface CaseAccess permits CaseCipher, KeyErased {}
