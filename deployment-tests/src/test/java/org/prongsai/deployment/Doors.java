package org.prongsai.deployment;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who is let in to whom by the network policies. */
record Doors(Manifests manifests) {

    static final String ANYBODY = "anybody";

    /** Whether nothing goes in or out unless some policy lets it. */
    boolean closedToAll() {
        return manifests
                .all(NetworkPolicy.class)
                .anyMatch(policy -> labels(policy.getSpec().getPodSelector()).isEmpty()
                        && Set.copyOf(policy.getSpec().getPolicyTypes()).equals(Set.of("Ingress", "Egress"))
                        && policy.getSpec().getIngress().isEmpty()
                        && policy.getSpec().getEgress().isEmpty());
    }

    Set<String> whoReaches(String pod) {
        var callers = new TreeSet<String>();
        manifests
                .all(NetworkPolicy.class)
                .filter(policy -> policy.getSpec().getPolicyTypes().contains("Ingress"))
                .filter(policy -> selected(policy.getSpec().getPodSelector()).contains(pod))
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .forEach(rule -> callers.addAll(callers(rule)));
        return callers;
    }

    private Set<String> callers(NetworkPolicyIngressRule rule) {
        if (rule.getPorts().isEmpty()) {
            throw new AssertionError("a rule opens every port");
        }
        if (rule.getFrom().isEmpty()) {
            return Set.of(ANYBODY);
        }
        return rule.getFrom().stream()
                .flatMap(from -> {
                    if (from.getIpBlock() != null || from.getNamespaceSelector() != null) {
                        throw new AssertionError("a rule lets in who is not of this namespace");
                    }
                    return selected(from.getPodSelector()).stream();
                })
                .collect(Collectors.toSet());
    }

    private Set<String> selected(LabelSelector selector) {
        Map<String, String> labels = labels(selector);
        return manifests.pods().entrySet().stream()
                .filter(pod ->
                        pod.getValue().getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> labels(LabelSelector selector) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new AssertionError("a selector that this test cannot read");
        }
        return selector.getMatchLabels() == null ? Map.of() : selector.getMatchLabels();
    }
}
