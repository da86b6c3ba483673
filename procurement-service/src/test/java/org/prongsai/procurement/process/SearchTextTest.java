package org.prongsai.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    private static final String TITLE = "จ้างก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ ๑";

    @Property(tries = 300)
    void whatever_part_of_a_title_is_asked_for_its_piece_is_indexed(
            @ForAll @IntRange(max = 38) int from, @ForAll @IntRange(min = 2, max = 12) int length) {
        var plain = SearchText.plain(TITLE);
        var part = plain.substring(Math.min(from, plain.length() - 2), Math.min(from + length, plain.length()));
        var asked = SearchText.plain(part);

        SearchText.pieceOf(asked)
                .ifPresent(piece -> assertThat(SearchText.pieces(plain)).contains(piece));
        assertThat(plain).contains(asked);
    }

    @Test
    void what_reads_alike_is_alike() {
        assertThat(SearchText.plain("  หมู่ ๑๒\u200B  E-GP ")).isEqualTo(SearchText.plain("หมู่ 12 e-gp"));
        // sara am, written as one mark or as two
        assertThat(SearchText.plain("น้ำ")).isEqualTo(SearchText.plain("น้ํา"));
    }

    @Test
    void nothing_is_found_across_two_texts() {
        assertThat(SearchText.pieces(SearchText.of(List.of("ab", "cd")))).containsExactly("ab", "cd");
    }
}
