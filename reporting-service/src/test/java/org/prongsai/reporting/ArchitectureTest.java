package org.prongsai.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.prongsai.support.architecture.ArchitectureRules;

@AnalyzeClasses(packages = "org.prongsai.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    /** A number that depended on the hour, on chance or on the network would not be the same when it is counted again. */
    @ArchTest
    static final ArchRule FOLDS_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.prongsai.reporting.fold",
                    "org.prongsai.reporting.statistics",
                    "org.prongsai.reporting.requests",
                    "org.prongsai.reporting.measures")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio.file..",
                    "java.util.concurrent..",
                    "org.slf4j..",
                    "io.micrometer..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.Clock|java\\.util\\.Random|java\\.util\\.UUID");
}
