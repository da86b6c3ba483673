package org.prongsai.complaint.rules;

import org.prongsai.complaint.Kind;

/** A word of the closed list by which complaints are counted. */
public record Category(String code, Kind kind, String nameTh, String nameEn) {}
