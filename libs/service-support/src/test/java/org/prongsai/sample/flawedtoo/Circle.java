package org.prongsai.sample.flawedtoo;

import org.prongsai.sample.flawed.FlawedRepository;

/** Knows the feature that knows it. */
public record Circle(FlawedRepository back) {}
