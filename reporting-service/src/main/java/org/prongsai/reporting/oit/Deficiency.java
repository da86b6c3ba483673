package org.prongsai.reporting.oit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier assessment found wanting in an item, and what became of it.
 *
 * @param foundIn the fiscal year (BE) of the assessment
 * @param dimensionTh null where the assessment names none
 * @param owners the units or posts that owned it, one after the other; never none
 * @param resolution null while it is open
 */
public record Deficiency(
        int foundIn,
        String foundTh,
        @Nullable String dimensionTh,
        LocalDate recordedOn,
        List<Ownership> owners,
        @Nullable Resolution resolution) {

    public Deficiency {
        owners = List.copyOf(owners);
    }

    /** @param dueOn null where no day was set */
    public record Ownership(String owner, @Nullable LocalDate dueOn, LocalDate since) {}

    public record Resolution(LocalDate on, String url) {}

    Deficiency assigned(Ownership to) {
        var all = new ArrayList<>(owners);
        all.add(to);
        return new Deficiency(foundIn, foundTh, dimensionTh, recordedOn, all, resolution);
    }

    Deficiency resolved(Resolution how) {
        return new Deficiency(foundIn, foundTh, dimensionTh, recordedOn, owners, how);
    }

    boolean isKnownOn(LocalDate day) {
        return !recordedOn.isAfter(day);
    }

    public Optional<Resolution> resolutionOn(LocalDate day) {
        return Optional.ofNullable(resolution).filter(how -> !how.on().isAfter(day));
    }

    /** Who owned it by the end of a day. */
    public Ownership ownerOn(LocalDate day) {
        return owners.stream()
                .filter(owner -> !owner.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(owners.getFirst());
    }
}
