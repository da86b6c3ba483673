package org.prongsai.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.prongsai.support.architecture.ArchitectureRules;

/** The rules that fit a gateway: it is all edge, so its packages may know Spring; it knows no event. */
@AnalyzeClasses(packages = "org.prongsai.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule CONTRACTS = ArchitectureRules.contracts_are_seen_from_messaging_only;

    @ArchTest
    static final ArchRule CIRCLES = ArchitectureRules.features_do_not_go_in_circles;

    @ArchTest
    static final ArchRule CLOCK = ArchitectureRules.time_comes_in_through_a_clock;

    @ArchTest
    static final ArchRule INJECTION = ArchitectureRules.nothing_is_injected_behind_a_constructors_back;
}
