package org.prongsai.identity.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.account.Acting;
import org.prongsai.identity.account.Holding;
import org.prongsai.identity.account.LoginName;
import org.prongsai.identity.account.Person;
import org.prongsai.identity.account.Post;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.security.Role;

/** What administrators send. */
final class AccountRequests {

    private static final String CODE = "[a-z][a-z0-9-]{0,39}";

    private AccountRequests() {}

    record PostRequest(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 120) String titleTh) {
        Post asPost() {
            return new Post(code, titleTh);
        }
    }

    /** @param roles may be empty: the account then gets by delegation what it gets */
    record HoldingRequest(
            @NotNull @Size(max = 10) List<@NotNull String> roles,
            @NotNull @Size(max = 10) List<@Valid @NotNull PostRequest> posts,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> units) {
        Holding asHolding() {
            return new Holding(
                    rolesOf(roles),
                    posts.stream().map(PostRequest::asPost).toList(),
                    Set.copyOf(Optional.ofNullable(units).orElseGet(List::of)));
        }
    }

    record MakeRequest(
            @NotNull @Pattern(regexp = LoginName.PATTERN) String loginName,
            @NotBlank @Size(max = 120) String displayName,
            @Nullable @Size(max = 400) String note,
            @NotNull @Valid HoldingRequest holding) {
        Person asPerson() {
            return new Person(loginName, displayName, note);
        }
    }

    /** @param code what the installation keeps for this in its keys */
    record FirstAdminRequest(
            @NotBlank @Size(max = 100) String code,
            @NotNull @Pattern(regexp = LoginName.PATTERN) String loginName,
            @NotBlank @Size(max = 120) String displayName,
            @Nullable @Valid PostRequest post) {
        Person asPerson() {
            return new Person(loginName, displayName, null);
        }

        Holding asHolding() {
            return new Holding(
                    Set.of(Role.ADMIN),
                    Optional.ofNullable(post).map(PostRequest::asPost).stream().toList(),
                    Set.of());
        }

        /** The code is a secret. */
        @Override
        public String toString() {
            return "FirstAdminRequest";
        }
    }

    record DelegationRequest(
            @NotNull @Pattern(regexp = CODE) String fromPost,
            @NotEmpty @Size(max = 10) List<@NotNull String> roles,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {
        Acting asActing(String id) {
            return new Acting(id, new Post(fromPost, ""), rolesOf(roles), from, until);
        }
    }

    record EndDelegationRequest(@NotBlank @Size(max = 80) String delegation) {}

    private static Set<Role> rolesOf(List<String> codes) {
        return codes.stream()
                .map(code -> Role.ofCode(code)
                        .filter(role -> role != Role.PUBLIC)
                        .orElseThrow(() -> Problem.invalid("roles", "constraint.wrong-choice")
                                .asException()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
