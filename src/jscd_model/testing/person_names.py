"""Invented names of persons in many naming traditions, as texts use them."""

from attrs import frozen

__all__ = ["PERSON_NAMES", "PersonName"]


@frozen
class PersonName:
    """What a text may call one person.

    Attributes:
        full: The fullest form.
        common: The form of everyday use.
        short: What stands after a title at a later mention: mostly the family name, in some traditions the given one.
    """

    full: str
    common: str
    short: str


def _read(row: str) -> PersonName:
    full, common, short = (part.strip() for part in row.split("|"))
    return PersonName(full, common or full, short or full)


# full | common, if another | short
_ROWS = """
Khalid bin Nasser al-Marri | Khalid al-Marri | al-Marri
Fatima bint Saeed Al Hashimi | Fatima Al Hashimi | Al Hashimi
Abdulrahman Al-Qahtani | | Al-Qahtani
Yousef bin Hamad Al Nuaimi | Yousef Al Nuaimi | Al Nuaimi
Salma el-Ghazzawi | | el-Ghazzawi
Mounir Ould Sidi Brahim | | Ould Sidi Brahim
Willem van der Hoeven | | van der Hoeven
Anneke de Vriendt | | de Vriendt
Otto von Lassberg | | von Lassberg
Inês de Vasconcelos | | de Vasconcelos
Duarte da Cunha Teles | Duarte Teles | Teles
Lucía de la Fuente Arce | Lucía de la Fuente | de la Fuente
Gianluca Di Stasio | | Di Stasio
Marie-Claire d'Hauteville | | d'Hauteville
Tzipora Ben-Shahar | | Ben-Shahar
Armen Ter-Avanesyan | | Ter-Avanesyan
Hēmi Ngata-Parāone | | Ngata-Parāone
Chen Guoliang | | Chen
Liu Meixiang | | Liu
Lin Chia-hao | | Lin
Yoon Seo-yeon | | Yoon
Bae Hyun-woo | | Bae
Kang Tae Sik | | Kang
Hayashida Kenji | | Hayashida
Haruka Mizushima | | Mizushima
Kovácsné Szalai Ilona | Szalai Ilona | Szalai
Bárdos Gergely | | Bárdos
Nguyen Thi Hanh | | Hanh
Trần Quốc Bảo | | Bảo
Sok Vannarith | | Sok
Bounthong Sisavath | | Bounthong
Khin Maung Thein | | Khin Maung Thein
Somsak Wattanakul | | Somsak
Batbayar Dorjsuren | | Batbayar
María Fernanda Quispe Mamani | María Fernanda Quispe | Quispe
Esteban Ibáñez Zúñiga | Esteban Ibáñez | Ibáñez
Ana Lucía Restrepo-Villalba | | Restrepo-Villalba
Philippa Harcourt-Bligh | | Harcourt-Bligh
Kwame Asante-Boateng | | Asante-Boateng
Elżbieta Nowicka-Sobol | | Nowicka-Sobol
Harold T. Boone Jr. | Harold Boone | Boone
Ramon D. Salcedo III | Ramon Salcedo | Salcedo
Clifton R. Weatherby, Sr. | Clifton Weatherby | Weatherby
George M. Tolliver | George Tolliver | Tolliver
R. K. Venkatraman | | Venkatraman
A.K.M. Rahmatullah | | Rahmatullah
J. Malcolm Pemberton | Malcolm Pemberton | Pemberton
Suryadi | | Suryadi
Zulfiqar | | Zulfiqar
Niamh O'Dwyer | | O'Dwyer
Peter Ng'ang'a | | Ng'ang'a
Abdoulaye N'Diaye | | N'Diaye
Aïssatou Mbaye-Sarr | | Mbaye-Sarr
Žydrūnas Šimkus | | Šimkus
Łukasz Żurawski | | Żurawski
Çağla Yıldırım | | Yıldırım
Đorđe Vukićević | | Vukićević
Ștefan Brătescu | | Brătescu
Þórdís Gunnlaugsdóttir | | Gunnlaugsdóttir
Jiří Dvořáček | | Dvořáček
Åse Bjørklund | | Bjørklund
Eero Hämäläinen | | Hämäläinen
Konstantinos Papadiamantis | | Papadiamantis
Sergei Ivanovich Baturin | Sergei Baturin | Baturin
Oleksandr Hrytsak | | Hrytsak
Giorgi Tsintsadze | | Tsintsadze
Nurlan Abdrakhmanov | | Abdrakhmanov
Hossein Rezaeian | | Rezaeian
Gulnora Yusupova | | Yusupova
Harpreet Singh Gill | | Gill
Meenakshi Sundaram Iyer | Meenakshi Iyer | Iyer
Nimal Weerasinghe | | Weerasinghe
Chaudhry Imran Bajwa | Imran Bajwa | Bajwa
Tesfaye Gebremedhin Woldu | Tesfaye Gebremedhin | Tesfaye
Oluwaseun Adebayo | | Adebayo
Chukwuemeka Nwankwo | | Nwankwo
Wanjiru Otieno | | Otieno
Thandiwe Dlamini | | Dlamini
Haja Andrianarivelo | | Andrianarivelo
Jean-Bosco Nzeyimana | | Nzeyimana
Mamadou Bah Diallo | Mamadou Diallo | Diallo
Tupou Faleafa | | Faleafa
Leilani Kamaka'eha | | Kamaka'eha
Jonathan Waipora | | Waipora
Rosmah binti Ismail | | Rosmah
Mohd Faizal bin Hashim | Faizal Hashim | Faizal
Wayan Sutarja | | Sutarja
Bienvenido Macaraeg | | Macaraeg
Ingrid Solbakken | | Solbakken
Jean-Luc Thibodeau | | Thibodeau
Kateri Deerfoot | | Deerfoot
"""
PERSON_NAMES = tuple(_read(row) for row in _ROWS.strip().splitlines())
"""The names, tradition by tradition."""
