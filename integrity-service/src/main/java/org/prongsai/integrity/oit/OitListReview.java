package org.prongsai.integrity.oit;

import static java.util.stream.Collectors.toSet;
import static org.prongsai.integrity.Flaw.Rule.GROUP_OF_THE_LIST;
import static org.prongsai.integrity.Flaw.Rule.GROUP_WITH_ITEMS;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaws;
import org.prongsai.integrity.oit.OitList.Group;
import org.prongsai.integrity.oit.OitList.Item;

/** Reads a list before it is adopted: afterwards nobody can correct it. */
final class OitListReview {

    private OitListReview() {}

    static List<Flaw> flawsOf(OitList list, LocalDate today) {
        var flaws = new Flaws();
        flaws.unlessHappened(list.adoptedOn(), today, "adoptedOn");
        flaws.unlessDistinct(list.siteHosts(), Function.identity(), "siteHosts", "");
        flaws.unlessDistinct(list.groups(), Group::code, "groups", ".code");
        flaws.unlessDistinct(list.items(), Item::code, "items", ".code");
        var groups = list.groups().stream().map(Group::code).collect(toSet());
        var used = list.items().stream().map(Item::group).collect(toSet());
        for (int i = 0; i < list.groups().size(); i++) {
            flaws.unless(used.contains(list.groups().get(i).code()), "groups[" + i + "]", GROUP_WITH_ITEMS);
        }
        for (int i = 0; i < list.items().size(); i++) {
            var item = list.items().get(i);
            flaws.unless(groups.contains(item.group()), "items[" + i + "].group", GROUP_OF_THE_LIST);
            flaws.unlessDistinct(item.checks(), Function.identity(), "items[" + i + "].checks", "");
        }
        return flaws.found();
    }
}
