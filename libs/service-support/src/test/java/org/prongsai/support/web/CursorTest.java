package org.prongsai.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.support.problem.ProblemException;

class CursorTest {
    @Property(tries = 200)
    void a_cursor_comes_back_as_it_went(@ForAll @Size(max = 4) List<@StringLength(max = 20) String> position) {
        Cursor cursor = new Cursor(position);

        assertThat(Cursor.decode("disclosures", cursor.encode("disclosures"))).isEqualTo(cursor);
    }

    @Property(tries = 200)
    void a_mangled_cursor_is_refused(@ForAll int where, @ForAll char by) {
        String text = Cursor.after("2021-03-01", "disclosure-a").encode("disclosures");
        int at = Math.floorMod(where, text.length() - 1);
        String mangled = text.substring(0, at) + by + text.substring(at + 1);

        if (!mangled.equals(text)) {
            assertThatThrownBy(() -> Cursor.decode("disclosures", mangled)).isInstanceOf(ProblemException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_cursor_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.decode("disclosures", text)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disclosures?kind=NEWS", "complaints"})
    void a_cursor_of_another_list_is_refused(String list) {
        String text = Cursor.after("a").encode("disclosures");

        assertThatThrownBy(() -> Cursor.decode(list, text)).isInstanceOf(ProblemException.class);
    }
}
