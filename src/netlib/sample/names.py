"""Words from which invented people and companies are put together."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GERMAN_WOMEN: Final = _words(
    "Anja Anke Antje Annika Astrid Bärbel Beate Birgit Britta Carola Christa Christiane Claudia Cornelia "
    "Dagmar Doris Dörte Edda Elke Esther Eva Franziska Frauke Frieda Gabriele Gesa Gudrun Hanna Heike Helga "
    "Henrike Ilka Imke Ines Inga Insa Jana Janina Johanna Jutta Karin Katja Katrin Kerstin Kirsten Lena Leonie "
    "Lieselotte Magdalena Maike Maren Marlene Martina Meike Merle Mirjam Nadine Nele Paula Petra Ragna Renate "
    "Ronja Sabine Silke Sonja Swantje Tabea Tanja Theresa Ulrike Ursula Uta Verena Wiebke Zoë Ayşe Gülcan "
    "Marie-Luise Anna-Lena"
)
GERMAN_MEN: Final = _words(
    "Achim Albrecht Arne Axel Bastian Benedikt Bernd Björn Burkhard Carsten Christoph Clemens Detlef Dieter "
    "Dirk Eberhard Eckart Eike Enno Falk Felix Florian Frank Friedhelm Gerd Götz Gunnar Günter Hannes Hartmut "
    "Heiko Helmut Henning Holger Ingo Jannik Jens Jobst Joachim Jochen Jonas Jörg Jürgen Kai Karl-Heinz Klaus "
    "Knut Konrad Lars Leif Lorenz Lothar Malte Manfred Marius Matthias Maximilian Moritz Norbert Ole Oliver "
    "Peer Philipp Rainer Ralf Reinhard Rolf Rüdiger Sebastian Sönke Steffen Sven Thorben Tilman Timo Torsten "
    "Udo Uwe Volker Wendelin Wolfram Yannick Mehmet Cem Hans-Jürgen Jan-Ole"
)
GERMAN_FAMILIES: Final = _words(
    "Abel Ahlers Albers Alberding Amelung Arndt Asmussen Bachmeier Bäcker Bahlsmann Barkhausen Barth Bartels "
    "Baumgärtner Behrens Beißner Bergengrün Biedermann Bielefeld Blumenthal Böckmann Bödecker Böhme Bohnsack "
    "Borchers Börner Brackmann Brandhorst Brandt Brinkmann Bröker Brüggemann Brunkhorst Büchner Bühring "
    "Burmester Büsching Carstensen Clausen Claußen Clüver Cordes Cremer Dahlke Dahlmann Degenhardt Deichmüller "
    "Detlefsen Diekmann Dittmer Dohrmann Dörfler Dreyer Drewes Ebeling Eggers Ehlers Ehrhardt Eickhoff "
    "Engelbrecht Ewers Fehling Feddersen Feldkamp Finkenzeller Fleischhauer Förster Freese Freudenthal "
    "Friedrichsen Frömming Gabler Gerdes Gerken Giesecke Glindemann Göttsche Grabow Gravenhorst Greve Grothe "
    "Grünhagen Gundelach Haberkorn Hagedorn Hähnel Hallmann Hartwig Hasselbring Haverkamp Heidenreich "
    "Heinemeyer Hellwege Hennings Hermsdorf Herzberg Heuser Hilgenfeld Hinrichs Höfer Hohenstein Hollmann "
    "Höppner Hövelmann Hülsmann Iversen Jacobsen Jahnke Janßen Jessen Jürgens Kaltenbach Kamphausen Karstens "
    "Kästner Kerber Kettler Kirchhoff Klages Kleinschmidt Klinghammer Knüppel Köhnke Kolbe Königstein Köster "
    "Krähenbühl Kramer Krauskopf Kröger Krumbholz Kruse Kühlmann Kummerfeld Küpper Lachmann Lampe Lange "
    "Langenhagen Lauterbach Lehmkuhl Leutheuser Lindhorst Lohmann Lorenzen Lübbers Lüders Lüttmann Mahlstedt "
    "Mangold Marquardt Martens Meinecke Melzer Menke Mertens Meyerdierks Michelsen Möbius Möhring Möllenhoff "
    "Mühlenbeck Müller Münchmeyer Nagel Neuenfeldt Niemeyer Nissen Nöldeke Nordhausen Oelkers Offermann "
    "Oldenburg Opitz Ostermann Overbeck Pape Paulsen Peters Petersen Pfannkuch Plaßmann Poggensee Pohlmann "
    "Prüfer Quast Quandtmeyer Rabe Radtke Rahlfs Ratjen Rehbein Reimers Reincke Rickmers Riemann Rittmeister "
    "Röhrig Rohwer Rosenhagen Roßbach Rückert Ruhnau Sachse Sander Sasse Schäfer Scharnhorst Scheffler Schierholz "
    "Schliephake Schlüter Schmedes Schmidt Schnakenberg Schönfeld Schröder Schulenburg Schünemann Schwarzkamp "
    "Seebeck Siebert Siemsen Sievers Söhnlein Spangenberg Stahmer Steinbrück Stöver Strüver Stührmann Tewes "
    "Thiele Thomsen Tiedemann Timmermann Tödter Tönnies Trautwein Uhlenbrock Ullrich Veith Vogelsang Voigt "
    "Vollmers Voß Wachtmann Wagenknecht Wehmeyer Weiß Wellbrock Wendt Westerkamp Wichmann Wiegand Wilkens "
    "Winkelmann Wittenberg Wohlers Wulf Würfel Zachariä Zeidler Ziegenbein Zimmerling Zülow Yıldız Öztürk "
    "Kowalczyk Nowacki Đorđević"
)
ENGLISH_WOMEN: Final = _words(
    "Abigail Adele Alice Amelia Amy Aoife Beatrice Bethany Bridget Caroline Catherine Charlotte Chloe Claire "
    "Daphne Deborah Deirdre Eleanor Elizabeth Emily Erin Fiona Florence Georgina Grace Hannah Harriet Heather "
    "Helen Imogen Isabel Jane Janet Jemima Joanna Kate Laura Lydia Margaret Megan Miriam Naomi Niamh Olivia "
    "Penelope Philippa Priya Rachel Rosalind Ruth Sally Saoirse Shanice Siobhán Sophie Susan Tamsin Victoria "
    "Wendy Yvonne Renée Ana María"
)
ENGLISH_MEN: Final = _words(
    "Aaron Adam Adrian Alan Alastair Angus Anthony Arthur Barnaby Benjamin Brian Callum Cedric Colin Craig "
    "Daniel Darren Declan Desmond Duncan Edmund Edward Ewan Fergus Francis Gareth Gavin Geoffrey Graham Gregory "
    "Hamish Harold Hugh Ian Jasper Jeremy Joel Julian Keith Kenneth Leon Lewis Malcolm Marcus Martin Nathan "
    "Neil Nigel Owen Patrick Piers Quentin Rajesh Rhys Roderick Rory Rupert Seán Simon Stuart Tobias Tristan "
    "Vincent Warren José Zachary"
)
ENGLISH_FAMILIES: Final = _words(
    "Abernathy Ainsworth Alderton Appleyard Ashcroft Atherton Bagshaw Bainbridge Barraclough Bartlett Beckwith "
    "Bellingham Birtwhistle Blackwood Blenkinsop Bradbury Braithwaite Briarwood Brockhurst Bromley Brownlow "
    "Buckthorn Burnham Cadwallader Calloway Carmichael Cartwright Castleton Chadwick Chatterjee Cholmondeley "
    "Clitheroe Cobbold Colbourne Copperfield Cotterill Crabtree Cranfield Crosswell Culpepper Dalrymple Danvers "
    "Deverell Dinsmore Drinkwater Dunwoody Eastbrook Eccleston Ellingham Entwistle Fairbrother Fairweather "
    "Fanshawe Farnsworth Fazackerley Featherstone Fennimore Fitzwilliam Forthright Fothergill Gallimore "
    "Garfield-Reed Gathercole Gladwell Goldsworthy Goodfellow Greenhalgh Grimshaw Hadleigh Hallsworth Hammersley "
    "Harcastle Hargreaves Hathersage Hawksworth Hazelwood Heathcote Hebblethwaite Higginbottom Hollingworth "
    "Honeycutt Huddleston Illingworth Inglewood Jellicoe Kettlewell Kilbride Kingswell Kirkbride Lancaster-Shaw "
    "Langridge Larkham Leatherby Lightfoot Lockwood Longbottom Loxley Lyttelton MacAllister MacGillivray Mainwaring "
    "Marchbanks Mayberry McCorquodale McElroy Mellencourt Merriweather Micklethwait Middleditch Millichap "
    "Montague-Ross Moorcroft Musgrave Nethersole Netherwood Nightingale-Poe Norcliffe Null O'Callaghan O'Sheeran "
    "Oakenshaw Ollerenshaw Osbaldeston Oxenham Pemberton Penhaligon Pennington Pettigrew Pinkerton Plimpton "
    "Postlethwaite Prendergast Quicksilver Quillfeather Ramsbottom Ravenscroft Redfearn Ridgeway Rowbotham "
    "Rushworth Rutherglen Satterthwaite Saxelby Scattergood Shackleford Shillingford Sidebottom Silverthorne "
    "Sorensen-Hale Spofforth Stanhope-Lee Starkweather Stockbridge Summerscale Sutcliffe Swithenbank Tattersall "
    "Thistlethwaite Thornberry Throckmorton Tillotson Trevanion Tunnicliffe Underhill Vavasour Wadsworth "
    "Wainwright-Dale Wakelin Waterhouse Wellbeloved Wetherby Whittingham Wigglesworth Winterbourne Wolstenholme "
    "Woolnough Wrigglesworth Yardley"
)

GERMAN_PLACES: Final = _words(
    "Alsterblick Bergfried Birkenhain Bleichenhof Buchenrod Deichgraf Drachenfels Dünenhof Eichwald Elbtal "
    "Falkenried Feldmark Fördekante Friesenhof Grauwacke Hafenkrone Haidequell Hansekontor Heidefluss Hirschgrund "
    "Holmblick Inselquartier Isarwinkel Kieselbach Kranichfeld Kupfermühle Lachswehr Lindenquell Marschland "
    "Moorkamp Morgenröte Nebelhorn Nordkante Nordlichter Ostwind Pappelhof Quellental Reetdach Rheinkiesel "
    "Rotbuche Salzspeicher Schilfufer Schleikante Seeadler Silbersee Speicherstern Steinhuder Sturmvogel "
    "Taubenfels Treidelpfad Turmfalke Uferlicht Wakenitz Warftland Weidenbach Wellenbrecher Westwerk Wiesengrund "
    "Windrose Zimmerbucht"
)
GERMAN_FIELDS: Final = (
    "Software",
    "Logistik",
    "Maschinenbau",
    "Energie",
    "Bau",
    "Immobilien",
    "Medizintechnik",
    "Pharma",
    "Kältetechnik",
    "Personalberatung",
    "Unternehmensberatung",
    "Steuerberatung",
    "Werbeagentur",
    "Verlag",
    "Lebensmittel",
    "Automotive",
    "Chemie",
    "Textil",
    "Großhandel",
    "Einzelhandel",
    "Telekommunikation",
    "IT-Dienste",
    "Reederei",
    "Touristik",
    "Hotels",
    "Bildung",
    "Kliniken",
    "Umwelttechnik",
    "Elektrotechnik",
    "Papier",
    "Druck",
    "Messebau",
    "Möbel",
    "Sicherheit",
    "Solar",
    "Windkraft",
    "Anlagenbau",
    "Feinmechanik",
)
GERMAN_FORMS: Final = ("GmbH", "AG", "GmbH & Co. KG", "KG", "SE", "eG", "e.K.")
ENGLISH_PLACES: Final = _words(
    "Amberfield Ashdown Beaconhurst Blackfen Bluewharf Bramblegate Brightwater Brookmere Cinderhill Clearbrook "
    "Copperbeech Crestmoor Driftwood Dunmoor Eastgate Elmhollow Fernbank Foxglove Gullwing Harbourlight Hawkridge "
    "Hazelmere Heronsgate Highmoor Ironbridgeway Kestrelton Kingfisher Larkspur Lighthouse Longshore Maplewick "
    "Meadowlark Millstream Northquay Oakhaven Oldbridge Pebblecove Pinecrest Quarryside Ravensmoor Redwharf "
    "Riverbend Saltmarsh Seabright Silverfen Southquay Stonecross Thornfield Tidewater Westerly"
)
ENGLISH_FIELDS: Final = (
    "Software",
    "Logistics",
    "Engineering",
    "Energy",
    "Construction",
    "Real Estate",
    "Medical",
    "Pharma",
    "Ceramics",
    "Recruitment",
    "Consulting",
    "Accounting",
    "Media",
    "Publishing",
    "Foods",
    "Automotive",
    "Chemicals",
    "Textiles",
    "Retail",
    "Telecom",
    "Data Services",
    "Shipping",
    "Travel",
    "Hotels",
    "Education",
    "Healthcare",
    "Robotics",
    "Design",
    "Security",
    "Analytics",
)
ENGLISH_FORMS: Final = ("Ltd", "Inc.", "LLC", "Group", "plc")
BANKS: Final = (
    "Bankhaus Treidelpfad & Cie.",
    "Hansekontor Bank AG",
    "Brightwater Investment Bank",
    "Privatbank Salzspeicher",
    "Oakhaven Bank plc",
)
GERMAN_CITIES: Final = _words(
    "Hamburg Lübeck Bremen Kiel Hannover Rostock Berlin Leipzig Dresden Erfurt Kassel Göttingen Münster "
    "Dortmund Köln Bonn Mainz Frankfurt Mannheim Stuttgart Ulm Augsburg München Nürnberg Regensburg Freiburg"
)
ENGLISH_CITIES: Final = _words(
    "London Leeds Bristol Dublin Edinburgh Manchester Cardiff Glasgow York Belfast Boston Toronto Chicago "
    "Seattle Amsterdam Copenhagen"
)
