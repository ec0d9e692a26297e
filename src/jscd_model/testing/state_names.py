"""The written forms of states from every continent, as texts use them."""

from attrs import frozen

__all__ = ["STATE_NAMES", "StateNames"]


@frozen
class StateNames:
    """What a text may call one state; a form that begins with "the" wants the article where it stands as a noun.

    Attributes:
        code: ISO 3166-1 alpha-2 code.
        name: Its name.
        adjective: The adjective ("Malagasy").
        people: Its people as a plural noun ("the Malagasy", "Kenyans").
        formal: Its official name, or its name where the two are the same.
        letters: Letters that stand for it; empty where texts use none.
        capital: Its seat of government.
        city: Another of its cities.
    """

    code: str
    name: str
    adjective: str
    people: str
    formal: str
    letters: tuple[str, ...]
    capital: str
    city: str


def _read(row: str) -> StateNames:
    code, name, adjective, people, formal, letters, capital, city = (part.strip() for part in row.split("|"))
    several = tuple(part.strip() for part in letters.split(",") if part.strip())
    return StateNames(code, name, adjective, people, f"the {formal}" if formal else name, several, capital, city)


# code | name | adjective | people | official name, if another | letters | capital | another city
_ROWS = """
AE | the United Arab Emirates | Emirati | Emiratis | | the UAE | Abu Dhabi | Sharjah
AF | Afghanistan | Afghan | Afghans | Islamic Republic of Afghanistan | | Kabul | Herat
AL | Albania | Albanian | Albanians | Republic of Albania | | Tirana | Durrës
AM | Armenia | Armenian | Armenians | Republic of Armenia | | Yerevan | Gyumri
AO | Angola | Angolan | Angolans | Republic of Angola | | Luanda | Lubango
AR | Argentina | Argentine | Argentines | Argentine Republic | | Buenos Aires | Córdoba
AT | Austria | Austrian | Austrians | Republic of Austria | | Vienna | Salzburg
AU | Australia | Australian | Australians | Commonwealth of Australia | | Canberra | Brisbane
AZ | Azerbaijan | Azerbaijani | Azerbaijanis | Republic of Azerbaijan | | Baku | Ganja
BA | Bosnia and Herzegovina | Bosnian | Bosnians | | BiH | Sarajevo | Mostar
BB | Barbados | Barbadian | Barbadians | | | Bridgetown | Speightstown
BD | Bangladesh | Bangladeshi | Bangladeshis | People's Republic of Bangladesh | | Dhaka | Chittagong
BE | Belgium | Belgian | Belgians | Kingdom of Belgium | | Brussels | Antwerp
BF | Burkina Faso | Burkinabe | Burkinabe | | | Ouagadougou | Bobo-Dioulasso
BG | Bulgaria | Bulgarian | Bulgarians | Republic of Bulgaria | | Sofia | Plovdiv
BH | Bahrain | Bahraini | Bahrainis | Kingdom of Bahrain | | Manama | Muharraq
BJ | Benin | Beninese | Beninese | Republic of Benin | | Porto-Novo | Cotonou
BN | Brunei | Bruneian | Bruneians | | | Bandar Seri Begawan | Tutong
BO | Bolivia | Bolivian | Bolivians | Plurinational State of Bolivia | | La Paz | Cochabamba
BR | Brazil | Brazilian | Brazilians | Federative Republic of Brazil | | Brasília | Recife
BT | Bhutan | Bhutanese | Bhutanese | Kingdom of Bhutan | | Thimphu | Paro
BW | Botswana | Botswana | Batswana | Republic of Botswana | | Gaborone | Francistown
CA | Canada | Canadian | Canadians | | | Ottawa | Halifax
CD | the Democratic Republic of the Congo | Congolese | Congolese | | the DRC | Kinshasa | Goma
CF | the Central African Republic | Central African | Central Africans | | the CAR | Bangui | Bambari
CH | Switzerland | Swiss | Swiss | Swiss Confederation | | Bern | Geneva
CI | Côte d'Ivoire | Ivorian | Ivorians | Republic of Côte d'Ivoire | | Yamoussoukro | Abidjan
CL | Chile | Chilean | Chileans | Republic of Chile | | Santiago | Valparaíso
CM | Cameroon | Cameroonian | Cameroonians | Republic of Cameroon | | Yaoundé | Douala
CN | China | Chinese | Chinese | People's Republic of China | the PRC | Beijing | Chengdu
CO | Colombia | Colombian | Colombians | Republic of Colombia | | Bogotá | Cartagena
CR | Costa Rica | Costa Rican | Costa Ricans | Republic of Costa Rica | | San José | Limón
CU | Cuba | Cuban | Cubans | Republic of Cuba | | Havana | Santiago de Cuba
CV | Cabo Verde | Cabo Verdean | Cabo Verdeans | Republic of Cabo Verde | | Praia | Mindelo
CY | Cyprus | Cypriot | Cypriots | Republic of Cyprus | | Nicosia | Limassol
CZ | the Czech Republic | Czech | Czechs | | | Prague | Brno
DE | Germany | German | Germans | Federal Republic of Germany | | Berlin | Hamburg
DJ | Djibouti | Djiboutian | Djiboutians | Republic of Djibouti | | Djibouti | Tadjoura
DK | Denmark | Danish | Danes | Kingdom of Denmark | | Copenhagen | Aarhus
DO | the Dominican Republic | Dominican | Dominicans | | | Santo Domingo | Punta Cana
DZ | Algeria | Algerian | Algerians | People's Democratic Republic of Algeria | | Algiers | Oran
EC | Ecuador | Ecuadorian | Ecuadorians | Republic of Ecuador | | Quito | Guayaquil
EE | Estonia | Estonian | Estonians | Republic of Estonia | | Tallinn | Tartu
EG | Egypt | Egyptian | Egyptians | Arab Republic of Egypt | | Cairo | Alexandria
ER | Eritrea | Eritrean | Eritreans | State of Eritrea | | Asmara | Massawa
ES | Spain | Spanish | Spaniards | Kingdom of Spain | | Madrid | Seville
ET | Ethiopia | Ethiopian | Ethiopians | Federal Democratic Republic of Ethiopia | | Addis Ababa | Dire Dawa
FI | Finland | Finnish | Finns | Republic of Finland | | Helsinki | Tampere
FJ | Fiji | Fijian | Fijians | Republic of Fiji | | Suva | Nadi
FR | France | French | French | French Republic | | Paris | Lyon
GA | Gabon | Gabonese | Gabonese | Gabonese Republic | | Libreville | Port-Gentil
GB | the United Kingdom | British | Britons | United Kingdom of Great Britain and Northern Ireland|the UK|London | Bath
GE | Georgia | Georgian | Georgians | | | Tbilisi | Batumi
GH | Ghana | Ghanaian | Ghanaians | Republic of Ghana | | Accra | Kumasi
GM | the Gambia | Gambian | Gambians | Republic of the Gambia | | Banjul | Serekunda
GN | Guinea | Guinean | Guineans | Republic of Guinea | | Conakry | Kankan
GQ | Equatorial Guinea | Equatoguinean | Equatoguineans | Republic of Equatorial Guinea | | Malabo | Bata
GR | Greece | Greek | Greeks | Hellenic Republic | | Athens | Thessaloniki
GT | Guatemala | Guatemalan | Guatemalans | Republic of Guatemala | | Guatemala City | Quetzaltenango
GW | Guinea-Bissau | Bissau-Guinean | Bissau-Guineans | Republic of Guinea-Bissau | | Bissau | Bafatá
GY | Guyana | Guyanese | Guyanese | Co-operative Republic of Guyana | | Georgetown | Linden
HN | Honduras | Honduran | Hondurans | Republic of Honduras | | Tegucigalpa | San Pedro Sula
HR | Croatia | Croatian | Croatians | Republic of Croatia | | Zagreb | Dubrovnik
HT | Haiti | Haitian | Haitians | Republic of Haiti | | Port-au-Prince | Cap-Haïtien
HU | Hungary | Hungarian | Hungarians | | | Budapest | Debrecen
ID | Indonesia | Indonesian | Indonesians | Republic of Indonesia | | Jakarta | Surabaya
IE | Ireland | Irish | Irish | | | Dublin | Cork
IL | Israel | Israeli | Israelis | State of Israel | | Jerusalem | Haifa
IN | India | Indian | Indians | Republic of India | | New Delhi | Hyderabad
IQ | Iraq | Iraqi | Iraqis | Republic of Iraq | | Baghdad | Basra
IR | Iran | Iranian | Iranians | Islamic Republic of Iran | | Tehran | Isfahan
IS | Iceland | Icelandic | Icelanders | | | Reykjavík | Akureyri
IT | Italy | Italian | Italians | Italian Republic | | Rome | Milan
JM | Jamaica | Jamaican | Jamaicans | | | Kingston | Montego Bay
JO | Jordan | Jordanian | Jordanians | Hashemite Kingdom of Jordan | | Amman | Aqaba
JP | Japan | Japanese | Japanese | | | Tokyo | Hiroshima
KE | Kenya | Kenyan | Kenyans | Republic of Kenya | | Nairobi | Mombasa
KG | Kyrgyzstan | Kyrgyz | Kyrgyz | Kyrgyz Republic | | Bishkek | Osh
KH | Cambodia | Cambodian | Cambodians | Kingdom of Cambodia | | Phnom Penh | Siem Reap
KI | Kiribati | I-Kiribati | I-Kiribati | Republic of Kiribati | | South Tarawa | Betio
KP | North Korea | North Korean | North Koreans | Democratic People's Republic of Korea | the DPRK | Pyongyang | Wonsan
KR | South Korea | South Korean | South Koreans | Republic of Korea | the ROK | Seoul | Busan
KW | Kuwait | Kuwaiti | Kuwaitis | State of Kuwait | | Kuwait City | Ahmadi
KZ | Kazakhstan | Kazakh | Kazakhs | Republic of Kazakhstan | | Astana | Almaty
LA | Laos | Lao | Lao | Lao People's Democratic Republic | the Lao PDR | Vientiane | Luang Prabang
LB | Lebanon | Lebanese | Lebanese | Lebanese Republic | | Beirut | Tripoli
LK | Sri Lanka | Sri Lankan | Sri Lankans | Democratic Socialist Republic of Sri Lanka | | Colombo | Kandy
LR | Liberia | Liberian | Liberians | Republic of Liberia | | Monrovia | Buchanan
LS | Lesotho | Basotho | Basotho | Kingdom of Lesotho | | Maseru | Teyateyaneng
LT | Lithuania | Lithuanian | Lithuanians | Republic of Lithuania | | Vilnius | Kaunas
LV | Latvia | Latvian | Latvians | Republic of Latvia | | Riga | Daugavpils
LY | Libya | Libyan | Libyans | State of Libya | | Tripoli | Benghazi
MA | Morocco | Moroccan | Moroccans | Kingdom of Morocco | | Rabat | Marrakech
MD | Moldova | Moldovan | Moldovans | Republic of Moldova | | Chișinău | Bălți
ME | Montenegro | Montenegrin | Montenegrins | | | Podgorica | Budva
MG | Madagascar | Malagasy | Malagasy | Republic of Madagascar | | Antananarivo | Toamasina
MH | the Marshall Islands | Marshallese | Marshallese | Republic of the Marshall Islands | | Majuro | Ebeye
MK | North Macedonia | Macedonian | Macedonians | Republic of North Macedonia | | Skopje | Ohrid
MM | Myanmar | Burmese | Burmese | Republic of the Union of Myanmar | | Naypyidaw | Mandalay
MN | Mongolia | Mongolian | Mongolians | | | Ulaanbaatar | Darkhan
MR | Mauritania | Mauritanian | Mauritanians | Islamic Republic of Mauritania | | Nouakchott | Nouadhibou
MT | Malta | Maltese | Maltese | Republic of Malta | | Valletta | Sliema
MU | Mauritius | Mauritian | Mauritians | Republic of Mauritius | | Port Louis | Curepipe
MV | the Maldives | Maldivian | Maldivians | Republic of Maldives | | Malé | Addu City
MW | Malawi | Malawian | Malawians | Republic of Malawi | | Lilongwe | Blantyre
MX | Mexico | Mexican | Mexicans | United Mexican States | | Mexico City | Guadalajara
MY | Malaysia | Malaysian | Malaysians | | | Kuala Lumpur | Penang
MZ | Mozambique | Mozambican | Mozambicans | Republic of Mozambique | | Maputo | Beira
NA | Namibia | Namibian | Namibians | Republic of Namibia | | Windhoek | Swakopmund
NE | Niger | Nigerien | Nigeriens | Republic of the Niger | | Niamey | Agadez
NG | Nigeria | Nigerian | Nigerians | Federal Republic of Nigeria | | Abuja | Lagos
NL | the Netherlands | Dutch | Dutch | Kingdom of the Netherlands | | The Hague | Rotterdam
NO | Norway | Norwegian | Norwegians | Kingdom of Norway | | Oslo | Bergen
NP | Nepal | Nepali | Nepalis | Federal Democratic Republic of Nepal | | Kathmandu | Pokhara
NZ | New Zealand | New Zealand | New Zealanders | | NZ | Wellington | Christchurch
OM | Oman | Omani | Omanis | Sultanate of Oman | | Muscat | Salalah
PA | Panama | Panamanian | Panamanians | Republic of Panama | | Panama City | Colón
PE | Peru | Peruvian | Peruvians | Republic of Peru | | Lima | Arequipa
PG | Papua New Guinea | Papua New Guinean | Papua New Guineans | | PNG | Port Moresby | Lae
PH | the Philippines | Philippine | Filipinos | Republic of the Philippines | | Manila | Cebu
PK | Pakistan | Pakistani | Pakistanis | Islamic Republic of Pakistan | | Islamabad | Karachi
PL | Poland | Polish | Poles | Republic of Poland | | Warsaw | Gdańsk
PT | Portugal | Portuguese | Portuguese | Portuguese Republic | | Lisbon | Porto
PW | Palau | Palauan | Palauans | Republic of Palau | | Ngerulmud | Koror
PY | Paraguay | Paraguayan | Paraguayans | Republic of Paraguay | | Asunción | Encarnación
QA | Qatar | Qatari | Qataris | State of Qatar | | Doha | Al Wakrah
RO | Romania | Romanian | Romanians | | | Bucharest | Constanța
RS | Serbia | Serbian | Serbs | Republic of Serbia | | Belgrade | Novi Sad
RU | Russia | Russian | Russians | Russian Federation | | Moscow | Kazan
RW | Rwanda | Rwandan | Rwandans | Republic of Rwanda | | Kigali | Rubavu
SA | Saudi Arabia | Saudi | Saudis | Kingdom of Saudi Arabia | | Riyadh | Dammam
SB | Solomon Islands | Solomon Islands | Solomon Islanders | | | Honiara | Gizo
SC | Seychelles | Seychellois | Seychellois | Republic of Seychelles | | Victoria | Anse Royale
SE | Sweden | Swedish | Swedes | Kingdom of Sweden | | Stockholm | Gothenburg
SG | Singapore | Singaporean | Singaporeans | Republic of Singapore | | Singapore | Changi
SI | Slovenia | Slovenian | Slovenians | Republic of Slovenia | | Ljubljana | Maribor
SK | Slovakia | Slovak | Slovaks | Slovak Republic | | Bratislava | Košice
SL | Sierra Leone | Sierra Leonean | Sierra Leoneans | Republic of Sierra Leone | | Freetown | Kenema
SN | Senegal | Senegalese | Senegalese | Republic of Senegal | | Dakar | Saint-Louis
SO | Somalia | Somali | Somalis | Federal Republic of Somalia | | Mogadishu | Kismayo
SR | Suriname | Surinamese | Surinamese | Republic of Suriname | | Paramaribo | Albina
SS | South Sudan | South Sudanese | South Sudanese | Republic of South Sudan | | Juba | Malakal
ST | São Tomé and Príncipe | Santomean | Santomeans | | | São Tomé | Santo António
SV | El Salvador | Salvadoran | Salvadorans | Republic of El Salvador | | San Salvador | Santa Ana
SY | Syria | Syrian | Syrians | Syrian Arab Republic | | Damascus | Aleppo
SZ | Eswatini | Swazi | Swazis | Kingdom of Eswatini | | Mbabane | Manzini
TH | Thailand | Thai | Thais | Kingdom of Thailand | | Bangkok | Chiang Mai
TJ | Tajikistan | Tajik | Tajiks | Republic of Tajikistan | | Dushanbe | Khujand
TL | Timor-Leste | Timorese | Timorese | Democratic Republic of Timor-Leste | | Dili | Baucau
TM | Turkmenistan | Turkmen | Turkmens | | | Ashgabat | Turkmenbashi
TN | Tunisia | Tunisian | Tunisians | Republic of Tunisia | | Tunis | Sfax
TO | Tonga | Tongan | Tongans | Kingdom of Tonga | | Nuku'alofa | Neiafu
TR | Türkiye | Turkish | Turks | Republic of Türkiye | | Ankara | Antalya
TT | Trinidad and Tobago | Trinidadian | Trinidadians | Republic of Trinidad and Tobago | | Port of Spain | Scarborough
TZ | Tanzania | Tanzanian | Tanzanians | United Republic of Tanzania | | Dodoma | Dar es Salaam
UA | Ukraine | Ukrainian | Ukrainians | | | Kyiv | Lviv
UG | Uganda | Ugandan | Ugandans | Republic of Uganda | | Kampala | Entebbe
US | the United States | American | Americans | United States of America | the U.S., the US | Washington | Chicago
UY | Uruguay | Uruguayan | Uruguayans | Oriental Republic of Uruguay | | Montevideo | Punta del Este
UZ | Uzbekistan | Uzbek | Uzbeks | Republic of Uzbekistan | | Tashkent | Samarkand
VC | Saint Vincent and the Grenadines | Vincentian | Vincentians | | | Kingstown | Bequia
VE | Venezuela | Venezuelan | Venezuelans | Bolivarian Republic of Venezuela | | Caracas | Maracaibo
VN | Vietnam | Vietnamese | Vietnamese | Socialist Republic of Vietnam | | Hanoi | Da Nang
VU | Vanuatu | Vanuatu | ni-Vanuatu | Republic of Vanuatu | | Port Vila | Luganville
WS | Samoa | Samoan | Samoans | Independent State of Samoa | | Apia | Salelologa
YE | Yemen | Yemeni | Yemenis | Republic of Yemen | | Sana'a | Aden
ZA | South Africa | South African | South Africans | Republic of South Africa | | Pretoria | Durban
ZM | Zambia | Zambian | Zambians | Republic of Zambia | | Lusaka | Livingstone
ZW | Zimbabwe | Zimbabwean | Zimbabweans | Republic of Zimbabwe | | Harare | Bulawayo
"""
STATE_NAMES = tuple(_read(row) for row in _ROWS.strip().splitlines())
"""The states, by code."""
