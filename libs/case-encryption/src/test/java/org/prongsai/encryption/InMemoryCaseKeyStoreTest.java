package org.prongsai.encryption;

class InMemoryCaseKeyStoreTest implements CaseKeyStoreContract {

    private final CaseKeyStore store = new InMemoryCaseKeyStore();

    @Override
    public CaseKeyStore store() {
        return store;
    }
}
