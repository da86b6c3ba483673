package org.prongsai.portal.complaints.web;

import org.jspecify.annotations.Nullable;
import org.prongsai.portal.complaints.Kind;
import org.prongsai.portal.complaints.NewComplaint;

/**
 * What was typed, field by field and named as the complaint service names it, so that what it says of a field can
 * stand beside that field. What it asks of a text is its own rule; the page only asks that there is one.
 */
record ComplaintForm(
        String subject, String description, String category, String place, About about, Reporter reporter) {

    /** The field with the address to which a mail could go. */
    static final String ADDRESS = "reporter.email";

    record About(String ocid, String serviceRequest, String officer) {

        static final About NOTHING = new About("", "", "");

        NewComplaint.@Nullable About said() {
            return isSaid() ? new NewComplaint.About(orNull(ocid), orNull(serviceRequest), orNull(officer)) : null;
        }

        /** Whether anything was typed here. */
        public boolean isSaid() {
            return orNull(ocid) != null || orNull(serviceRequest) != null || orNull(officer) != null;
        }
    }

    /** @param notice {@code yes} where they want a mail when there is something new */
    record Reporter(String name, String phone, String email, String notice) {

        static final Reporter ANONYMOUS = new Reporter("", "", "", "");

        NewComplaint.@Nullable Reporter said() {
            return isSaid()
                    ? new NewComplaint.Reporter(
                            orNull(name), orNull(phone), orNull(email), wantsNotice() ? Boolean.TRUE : null)
                    : null;
        }

        public boolean wantsNotice() {
            return "yes".equals(notice);
        }

        boolean lacksAddress() {
            return wantsNotice() && orNull(email) == null;
        }

        /** Whether the person has said anything of who they are. */
        public boolean isSaid() {
            return orNull(name) != null || orNull(phone) != null || orNull(email) != null;
        }
    }

    ComplaintForm {
        about = about == null ? About.NOTHING : about;
        reporter = reporter == null ? Reporter.ANONYMOUS : reporter;
    }

    static ComplaintForm empty() {
        return new ComplaintForm("", "", "", "", About.NOTHING, Reporter.ANONYMOUS);
    }

    NewComplaint of(Kind kind) {
        return new NewComplaint(
                kind, subject, description, orNull(category), orNull(place), about.said(), reporter.said());
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Not what it says: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "ComplaintForm";
    }
}
