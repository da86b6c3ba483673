package org.prongsai.support.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.prongsai.support.AgencyId;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.OpenToAll;

/**
 * The rules that hold the services together. A service's test is one line:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.prongsai.complaint", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {
    private static final String REQUEST_MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");

    @ArchTest
    public static final ArchRule a_features_root_knows_no_framework = noClasses()
            .that(are(
                    "in a feature's root",
                    type -> FeaturePackage.of(type)
                            .filter(FeaturePackage::isRoot)
                            .isPresent()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "com.mongodb..",
                    "org.bson..",
                    "jakarta.servlet..",
                    "org.springdoc..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule contracts_are_seen_from_messaging_only = noClasses()
            .that()
            .resideOutsideOfPackages("..messaging..", "org.prongsai.contracts..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.prongsai.contracts..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule a_feature_leaves_the_adapters_of_others_alone = classes()
            .should(haveNoDependencyOn(
                    "an adapter of another feature",
                    (from, to) -> FeaturePackage.of(from)
                            .flatMap(
                                    origin -> FeaturePackage.of(to).filter(target -> target.isAdapterOfAnother(origin)))
                            .isPresent()))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule features_do_not_go_in_circles =
            slices().matching("org.prongsai.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule every_method_of_a_repository_takes_the_agency = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .and()
            .areNotPrivate()
            .and()
            .areNotStatic()
            .should(takeTheAgency())
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule a_controllers_method_says_who_may_call_it = methods()
            .that(are("mapped to requests", method -> method.isMetaAnnotatedWith(REQUEST_MAPPING)))
            .should()
            .beAnnotatedWith(OpenToAll.class)
            .orShould()
            .beAnnotatedWith(OnlyFor.class)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule controllers_are_nobody_elses = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .notBePublic()
            .andShould()
            .resideInAPackage("..web..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule time_comes_in_through_a_clock = noClasses()
            .should()
            .callMethodWhere(target("reads the machine's clock", ArchitectureRules::readsTheMachinesClock))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nothing_is_injected_behind_a_constructors_back = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .allowEmptyShould(true);

    private ArchitectureRules() {}

    private static boolean readsTheMachinesClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return (CLOCKS.contains(owner)
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
    }

    private static ArchCondition<JavaMethod> takeTheAgency() {
        return new ArchCondition<>("take an AgencyId, or a value that holds one") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    return;
                }
                boolean takesIt = method.getRawParameterTypes().stream().anyMatch(ArchitectureRules::holdsTheAgency);
                events.add(new SimpleConditionEvent(method, takesIt, method.getDescription() + " takes no agency"));
            }
        };
    }

    private static boolean holdsTheAgency(JavaClass type) {
        return type.isEquivalentTo(AgencyId.class)
                || type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(AgencyId.class));
    }

    private static ArchCondition<JavaClass> haveNoDependencyOn(
            String what, BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>("have no dependency on " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> forbidden.test(dependency.getOriginClass(), dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static <T> DescribedPredicate<T> are(String what, Predicate<T> predicate) {
        return DescribedPredicate.describe("are " + what, predicate);
    }

    private static DescribedPredicate<JavaMethodCall> target(String what, Predicate<JavaMethodCall> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }
}
