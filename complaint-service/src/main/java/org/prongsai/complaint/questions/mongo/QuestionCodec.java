package org.prongsai.complaint.questions.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.complaint.questions.Question;
import org.prongsai.complaint.questions.Question.Published;
import org.prongsai.complaint.questions.Question.Version;
import org.prongsai.support.aggregate.StateCodec;

/** A published question's state as its document holds it: public, so nothing of it is sealed. */
public final class QuestionCodec implements StateCodec<Question> {

    @Override
    public Document write(Question question) {
        if (!(question instanceof Published published)) {
            throw new IllegalArgumentException("nothing is stored before it is published");
        }
        var document = new Document("case", published.caseId())
                .append("publishedAt", Date.from(published.publishedAt()))
                .append(
                        "versions",
                        published.versions().stream().map(QuestionCodec::write).toList());
        published.category().ifPresent(category -> document.append("category", category));
        published.withdrawnOn().ifPresent(day -> document.append("withdrawnOn", day.toString()));
        return document;
    }

    private static Document write(Version version) {
        return new Document("question", version.question())
                .append("answer", version.answer())
                .append("on", version.on().toString());
    }

    @Override
    public Question read(Document state) {
        return new Published(
                state.getString("case"),
                Optional.ofNullable(state.getString("category")),
                state.getDate("publishedAt").toInstant(),
                state.getList("versions", Document.class).stream()
                        .map(stored -> new Version(
                                stored.getString("question"),
                                stored.getString("answer"),
                                LocalDate.parse(stored.getString("on"))))
                        .toList(),
                Optional.ofNullable(state.getString("withdrawnOn")).map(LocalDate::parse));
    }

    @Override
    public Map<String, Object> lookup(Question question) {
        var lookup = new HashMap<String, Object>();
        if (question instanceof Published published) {
            lookup.put("case", published.caseId());
            lookup.put("order", "%015d".formatted(published.publishedAt().toEpochMilli()) + " " + published.caseId());
        }
        return lookup;
    }
}
