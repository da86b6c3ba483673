package org.prongsai.files;

import org.prongsai.files.content.Refusal;

/** How it went with a file that somebody sent. */
public sealed interface Intake {

    /** It is stored, durably, and is its owner's to name: what nobody names is swept. */
    record Taken(StoredFile file) implements Intake {}

    /** Nothing of it is stored. */
    record Refused(Refusal reason) implements Intake {}
}
