package org.prongsai.identity.account;

/**
 * A post (ตำแหน่ง) of the agency, such as {@code palad}, ปลัด อบต.
 *
 * @param code by which services know it; it names no person
 */
public record Post(String code, String titleTh) {}
