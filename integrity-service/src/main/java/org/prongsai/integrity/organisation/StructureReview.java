package org.prongsai.integrity.organisation;

import static java.util.stream.Collectors.toSet;
import static org.prongsai.integrity.Flaw.Rule.EVERY_UNIT_ALONE;
import static org.prongsai.integrity.Flaw.Rule.KEEPS_WHAT_WAS;
import static org.prongsai.integrity.Flaw.Rule.NOT_BEFORE_WHAT_IT_FOLLOWS;
import static org.prongsai.integrity.Flaw.Rule.NOT_TWICE;
import static org.prongsai.integrity.Flaw.Rule.UNIT_OF_THE_AGENCY;

import java.time.LocalDate;
import java.util.List;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaws;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.organisation.Structure.Post;
import org.prongsai.integrity.organisation.Structure.Unit;

/** Reads units and posts before others refer to them. */
final class StructureReview {

    private StructureReview() {}

    static List<Flaw> flawsOf(Structure structure, LocalDate today) {
        var flaws = new Flaws();
        review(structure, today, flaws);
        return flaws.found();
    }

    static List<Flaw> flawsAfter(Structure before, Structure now, LocalDate today) {
        var flaws = new Flaws();
        review(now, today, flaws);
        flaws.unless(!now.arrangedOn().isBefore(before.arrangedOn()), "arrangedOn", NOT_BEFORE_WHAT_IT_FOLLOWS);
        flaws.unless(before.units().stream().map(Unit::id).allMatch(now::has), "units", KEEPS_WHAT_WAS);
        flaws.unless(before.posts().stream().map(Post::id).allMatch(now::has), "posts", KEEPS_WHAT_WAS);
        return flaws.found();
    }

    private static void review(Structure structure, LocalDate today, Flaws flaws) {
        flaws.unlessHappened(structure.arrangedOn(), today, "arrangedOn");
        flaws.unlessDistinct(structure.units(), Unit::id, "units", ".id");
        flaws.unlessDistinct(structure.posts(), Post::id, "posts", ".id");
        for (int i = 0; i < structure.units().size(); i++) {
            var id = structure.units().get(i).id();
            flaws.unless(!id.equals(UnitId.EVERY_UNIT), "units[" + i + "].id", EVERY_UNIT_ALONE);
        }
        var units = structure.units().stream().map(unit -> unit.id().value()).collect(toSet());
        for (int i = 0; i < structure.posts().size(); i++) {
            var post = structure.posts().get(i);
            var unit = post.unit();
            // An owner is named by one id, be it a unit or a post.
            flaws.unless(!units.contains(post.id().value()), "posts[" + i + "].id", NOT_TWICE);
            flaws.unless(unit == null || structure.has(unit), "posts[" + i + "].unit", UNIT_OF_THE_AGENCY);
        }
    }
}
