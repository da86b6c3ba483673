package org.prongsai.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.FileCaseKeyStore;
import org.prongsai.encryption.MasterKey;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.identity.account.Account;
import org.prongsai.identity.account.AccountCommand;
import org.prongsai.identity.account.AccountDecider;
import org.prongsai.identity.account.AccountEvent;
import org.prongsai.identity.account.AccountIds;
import org.prongsai.identity.account.AccountRefusal;
import org.prongsai.identity.account.FirstAdminCode;
import org.prongsai.identity.account.KeepAccount;
import org.prongsai.identity.account.MakeAccount;
import org.prongsai.identity.account.OneTimePasswords;
import org.prongsai.identity.account.Passwords;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.identity.account.SealedParts;
import org.prongsai.identity.account.mongo.AccountCodec;
import org.prongsai.identity.account.mongo.MongoFirstAdmins;
import org.prongsai.identity.demo.DemoKey;
import org.prongsai.identity.issuer.ClientSecret;
import org.prongsai.identity.issuer.SigningKeys;
import org.prongsai.identity.login.ChoosePassword;
import org.prongsai.identity.login.LoginLimits;
import org.prongsai.identity.login.SignIn;
import org.prongsai.identity.web.Page;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.audit.AuditTrail;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** How the service is put together. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityConfiguration.class);

    @Bean
    SealedParts sealedParts(@Value("${prongsai.keys-dir}") Path keys) {
        return new SealedParts(new CaseCiphers(FileCaseKeyStore.open(keys), MasterKey.open(keys)));
    }

    @Bean
    Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts(
            AggregateFactory aggregates, SealedParts sealed) {
        var type = new AggregateType<Account, AccountCommand, AccountEvent, AccountRefusal>(
                // what happens to an account stays here
                "staff", "accounts", new AccountDecider(), new AccountCodec(), event -> Optional.empty());
        return aggregates.of(type, Optional.of(sealed), Set.of());
    }

    @Bean
    AccountIds accountIds(ServerSecrets secrets) {
        return new AccountIds(secrets);
    }

    @Bean
    Passwords passwords() {
        return new BcryptPasswords();
    }

    @Bean
    OneTimePasswords oneTimePasswords(ServerSecrets secrets, IdentityProperties properties) {
        return new OneTimePasswords(
                secrets,
                Optional.ofNullable(properties.demo()).map(demo -> IdentityProperties.secret(demo.passwordFile())));
    }

    @Bean
    FirstAdminCode firstAdminCode(IdentityProperties properties) {
        return new FirstAdminCode(IdentityProperties.secret(properties.firstAdminCodeFile()));
    }

    @Bean
    ReadAccounts readAccounts(
            Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts,
            AccountIds ids,
            SealedParts sealed,
            Clock clock) {
        return new ReadAccounts(accounts, ids, sealed, clock);
    }

    @Bean
    MakeAccount makeAccount(
            Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts,
            RepeatableCalls calls,
            AccountIds ids,
            OneTimePasswords oneTime,
            Passwords passwords,
            SealedParts sealed,
            MongoOperations mongo,
            Clock clock) {
        return new MakeAccount(accounts, calls, ids, oneTime, passwords, sealed, new MongoFirstAdmins(mongo), clock);
    }

    @Bean
    KeepAccount keepAccount(
            Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts,
            ReadAccounts readAccounts,
            RepeatableCalls calls,
            OneTimePasswords oneTime,
            Passwords passwords,
            SealedParts sealed,
            Clock clock) {
        return new KeepAccount(accounts, readAccounts, calls, oneTime, passwords, sealed, clock);
    }

    @Bean
    LoginLimits loginLimits() {
        return new LoginLimits();
    }

    @Bean
    SignIn signIn(
            ReadAccounts accounts,
            AccountIds ids,
            Passwords passwords,
            LoginLimits limits,
            AuditTrail audit,
            Clock clock) {
        return new SignIn(accounts, ids, passwords, limits, audit, clock);
    }

    @Bean
    ChoosePassword choosePassword(
            ReadAccounts accounts, KeepAccount keepAccount, Passwords passwords, LoginLimits limits) {
        return new ChoosePassword(accounts, keepAccount, passwords, limits);
    }

    @Bean
    Page page() {
        return new Page();
    }

    @Bean
    SigningKeys signingKeys(@Value("${prongsai.keys-dir}") Path keys, IdentityProperties properties, Clock clock) {
        return new SigningKeys(keys, properties.signingKeyLife(), properties.signingKeyHeadStart(), clock);
    }

    @Bean
    ClientSecret portalSecret(IdentityProperties properties) {
        return new ClientSecret(IdentityProperties.secret(properties.portalSecretFile()));
    }

    /** Without the property there is no such bean, and without the bean no such address. */
    @Bean
    @ConditionalOnProperty("prongsai.identity.demo.token-key-file")
    DemoKey demoKey(IdentityProperties properties) {
        LOG.warn("Demo accounts are spoken for without their password: this is a demo and nothing else");
        return new DemoKey(IdentityProperties.secret(
                Optional.ofNullable(properties.demo()).orElseThrow().tokenKeyFile()));
    }
}
