package org.prongsai.support.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a class stands: {@code org.prongsai.complaint.casework} is the root of the feature {@code casework}, and what
 * lies in {@code org.prongsai.complaint.casework.web} is one of its adapters.
 */
record FeaturePackage(String area, String feature, Optional<String> adapter) {
    private static final List<String> PLATFORM = List.of("org", "prongsai");
    /** Packages beside the features of a service that hold wiring. */
    private static final Set<String> NO_FEATURES = Set.of("web", "mongo", "messaging", "config");

    static Optional<FeaturePackage> of(JavaClass type) {
        List<String> parts = List.of(type.getPackageName().split("\\."));
        if (parts.size() < 4 || !parts.subList(0, 2).equals(PLATFORM) || NO_FEATURES.contains(parts.get(3))) {
            return Optional.empty();
        }
        return Optional.of(new FeaturePackage(
                parts.get(2), parts.get(3), parts.size() > 4 ? Optional.of(parts.get(4)) : Optional.empty()));
    }

    boolean isRoot() {
        return adapter.isEmpty();
    }

    boolean isAdapterOfAnother(FeaturePackage other) {
        return !isRoot() && area.equals(other.area) && !feature.equals(other.feature);
    }
}
